import { generate } from 'selfsigned';

/**
 * A self-signed certificate for the fixture sites, made anew at each start: browsers under test are told to
 * ignore certificate errors, so no key has to live in the repository.
 */
export async function makeCertificate(): Promise<{ key: string; cert: string }> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'Passerelle fixture sites' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: false },
      {
        name: 'subjectAltName',
        altNames: ['localhost', '*.elea.apps.education.fr', 'ent.iledefrance.fr'].map((value) => ({
          type: 2 as const,
          value,
        })),
      },
    ],
  });
  return { key, cert };
}
