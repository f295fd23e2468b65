import { joinChunks, toBase64 } from '../bytes/encoded';

/** The key of a sealed file. It is in `storage.session` alone, which ends with the browser. */
export interface SealKey {
  /** 32 key bytes, base64. A CryptoKey stored there becomes `{}` in Chromium (TOOLCHAIN). */
  key: string;
  /** 12 bytes, base64. They are used once, with this key. */
  iv: string;
}

type Bytes = Uint8Array<ArrayBuffer>;

/** Encrypts `bytes` with AES-256-GCM under a fresh key. */
export async function seal(bytes: Uint8Array): Promise<{ sealed: Uint8Array; key: SealKey }> {
  const raw = crypto.getRandomValues(new Uint8Array(32));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await importKey(raw), bytes as Bytes);
  return { sealed: new Uint8Array(sealed), key: { key: toBase64(raw), iv: toBase64(iv) } };
}

/** Decrypts what {@link seal} made. Throws when the key is another one or the bytes were changed. */
export async function unseal(sealed: Uint8Array, { key, iv }: SealKey): Promise<Uint8Array> {
  const opened = await crypto.subtle.decrypt(
    { name: 'AES-GCM', iv: bytesOf(iv) },
    await importKey(bytesOf(key)),
    sealed as Bytes,
  );
  return new Uint8Array(opened);
}

function importKey(raw: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

function bytesOf(text: string): Bytes {
  return joinChunks([text]) as Bytes;
}
