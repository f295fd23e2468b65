import type { Background, Question } from '../../../../lib/assistant/background';
import { type EncodedBytes, encodeBytes } from '../../../../lib/bytes/encoded';
import type { Delivery, ProtocolMap } from '../../../../lib/messages/protocol';
import type { SiteId } from '../../../../lib/sites/contract';
import { platformOf, targets } from '../../../../lib/sites/targets';
import type { Receipt } from '../../../../lib/vault/types';
import { receipt } from '../../support/receipts';

type Data<Name extends Question> = Parameters<ProtocolMap[Name]>;
type Answer<Name extends Question> = Awaited<ReturnType<ProtocolMap[Name]>>;
type Answers = {
  [Name in Question]?: (...data: Data<Name>) => Answer<Name> | Promise<Answer<Name>>;
};

/** Questions that change nothing: a role may ask them at any time. */
const reads: readonly Question[] = [
  ...(['held/list', 'target/offered', 'target/state', 'target/other', 'delivery/get'] as const),
  ...(['delivery/before', 'school/uai', 'link/asked-at', 'campaign/class'] as const),
];

/** A background in memory: holds files, remembers what it is told, and keeps what it was asked, in order. */
export class MemoryBackground implements Background {
  held: Receipt[] = [];
  delivery?: Delivery;
  uai = '';
  class = { name: '', since: 0 };
  readonly links: Partial<Record<SiteId, number>> = {};
  /** Each question by its name, with its data where it has some. */
  readonly asked: [Question, ...unknown[]][] = [];
  /** What it is to answer otherwise than usual; what throws there fails. */
  readonly answers: Answers;

  /** Called while a question is on its way. */
  meanwhile: (name: Question) => void = () => undefined;

  constructor(answers: Answers = {}) {
    this.answers = answers;
  }

  /** What it was asked besides what only reads. */
  get told(): [Question, ...unknown[]][] {
    return this.asked.filter(([name]) => !reads.includes(name));
  }

  async ask<Name extends Question>(name: Name, ...data: Data<Name>): Promise<Answer<Name>> {
    // A message is a copy: what the role does to its data afterwards reaches nobody.
    const copy: Data<Name> = structuredClone(data);
    this.asked.push(copy[0] === undefined ? [name] : [name, copy[0]]);
    await Promise.resolve();
    this.meanwhile(name);
    const answer = (this.answers[name] ?? this.#usual[name]) as Answers[Name];
    return answer?.(...copy) as Answer<Name>;
  }

  readonly #usual: Answers = {
    'capture/arm': () => true,
    'capture/take': ({ kind, name = 'export.csv', job, settings }) => {
      const taken = receipt({ id: `pris-${this.held.length + 1}`, kind, name, settings });
      const replaced = this.held.some((file) => file.kind === kind);
      this.held = [...this.held.filter((file) => file.kind !== kind), { ...taken, target: targetOf(job) }];
      return { ok: true, receipt: taken, replaced };
    },
    'held/list': () => this.held,
    'held/erase': (id) => this.#erase(id),
    'target/offered': () =>
      targets.map((target) => ({ ...target, offered: !platformOf(target.site).target.switchedOn })),
    'target/state': () => ({ open: [], opensItself: true }),
    'target/remember': () => true,
    'delivery/release': (): Promise<EncodedBytes> => encodeBytes(new TextEncoder().encode('Id;Nom\n')),
    'delivery/arm': () => true,
    'delivery/caught': () => false,
    'delivery/give': () => 'given',
    'delivery/get': () => this.delivery,
    'delivery/set': (delivery) => {
      this.delivery = delivery ? { host: '', ...delivery } : undefined;
    },
    'delivery/finished': (id) => this.#erase(id),
    'delivery/lead': () => true,
    'plan/claim': () => false,
    'school/uai': () => this.uai,
    'school/remember': (uai) => {
      this.uai = uai;
    },
    'link/asked': (site) => {
      this.links[site] = Date.now();
    },
    'link/asked-at': (site) => this.links[site],
    'campaign/class': () => this.class,
    'campaign/set-class': (name) => {
      this.class = { name, since: Date.now() };
    },
  };

  #erase(id: string): void {
    this.held = this.held.filter((file) => file.id !== id);
  }
}

/** In these tests a job is called like its target; a list has none. */
function targetOf(job = 'elea'): SiteId | undefined {
  return job === 'list' ? undefined : (job as SiteId);
}
