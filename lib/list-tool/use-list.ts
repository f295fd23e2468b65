import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ListHandlers } from '../../components/lists/ListsPage';
import type { SlipsPerPage } from '../documents/pdf/slips';
import { failureText } from '../failure';
import { largestList } from '../lists/read/educonnect/not-a-list';
import type { SortOrder } from '../lists/sort';
import type { AccountState } from '../lists/types';
import { attempt as attemptAt, noteFailure } from '../messages/attempt';
import { t } from '../text/t';
import { refusalText } from '../view/file-card';
import type { ListScreen } from '../view/list';
import type { Message } from '../view/view';
import { documentLabels } from './document-texts';
import type { ListQuery } from './engine';
import type { DocumentKind, MadeDocument } from './make-document';
import { readList } from './pick-list';
import { saveDocument, savedMessage } from './save-document';
import { accountLine, type ListState, listScreen } from './screen';
import { ListSession } from './session';

const firstQuery: ListQuery = { order: 'class', classes: [], states: [], text: '' };
/** A longer sentence would be too small to read on a slip. */
const longestSentence = 300;
/** What takes longer gets a progress bar, in milliseconds. */
const noticeable = 500;

/** A document; undefined when it was cancelled. */
type Made = MadeDocument | undefined | 'failed';

/** A list opened in this page: what it shows, and what can be done with it. The rows stay in the worker. */
export function useList() {
  const session = useRef<ListSession | undefined>(undefined);
  const making = useRef(Promise.resolve());
  const [state, setState] = useState<ListState>();
  /** Said while no list is open. */
  const [refusal, setRefusal] = useState<Message>();
  const [version, setVersion] = useState(0);
  useEffect(() => () => session.current?.end(), []);

  const patch = (news: Partial<ListState>) => setState((now) => now && { ...now, ...news });
  /** In place of what was said before, beside the open list where there is one. */
  const tell = (message?: Message) => {
    setRefusal(message);
    patch({ message });
  };
  const refuse = (text: string) => tell({ tone: 'alert', text });
  /** The rows were the worker's. */
  const onLost = (error: Error) => {
    noteFailure('lists/worker', error);
    close();
    setRefusal({ tone: 'alert', text: failureText(error) });
  };
  const worker = () => {
    session.current ??= new ListSession(onLost);
    return session.current;
  };

  /** What `work` gives; undefined, and said, where it fails. */
  const attempt = <Value>(name: string, work: () => Value | Promise<Value>): Promise<Value | undefined> =>
    attemptAt(`lists/${name}`, work, refuse);

  /** The bytes of a file that a person chose; where there are none to have, says why. */
  async function read(file: File): Promise<Uint8Array | undefined> {
    tell();
    try {
      if (file.size <= largestList) return await readList(file);
      refuse(refusalText({ code: 'list-too-large', details: [] }));
    } catch (error) {
      noteFailure('lists/read', error);
      refuse(t('bring_unreadable'));
    }
    return undefined;
  }

  async function open(name: string, bytes: Uint8Array): Promise<boolean> {
    tell();
    const isOpen = await attempt('open', async () => {
      const opened = await worker().open(bytes);
      if (!opened.ok) {
        refuse(refusalText(opened.refusal));
        return false;
      }
      const overview = await worker().query(firstQuery);
      const slips = { perPage: '8', sentence: '' };
      setState({ name, overview, query: firstQuery, ...slips });
      setVersion((now) => now + 1);
      return true;
    });
    return isOpen ?? false;
  }

  async function query(news: Partial<ListQuery>): Promise<void> {
    if (!state) return;
    const next = { ...state.query, ...news };
    patch({ query: next });
    await attempt('query', async () => {
      const overview = await worker().query(next);
      patch({ overview });
      setVersion((now) => now + 1);
    });
  }

  /** One document after the other: the worker makes one at a time, and « Annuler » means the one under way. */
  function make(kind: DocumentKind): Promise<void> {
    if (!state) return Promise.resolve();
    const { perPage, sentence, query, name } = state;
    const label = t('making_document');
    const begun = performance.now();
    // Progress comes by a channel of its own: what is still on its way after the end would bring the bar back.
    let ended = false;
    const onProgress = (value: number) => {
      if (!ended && performance.now() - begun > noticeable) patch({ progress: { label, value } });
    };
    const order = { kind, perPage: Number(perPage) as SlipsPerPage, sentence, order: query.order };
    // Asked for at once: what the person sees now is what is made, however long others take.
    const asked = attemptToMake(() => worker().make({ ...order, labels: documentLabels() }, onProgress));
    making.current = making.current.then(async () => {
      await attempt('document', () => followMaking(asked, kind, name));
      ended = true;
      patch({ progress: undefined });
    });
    return making.current;
  }

  /** Says what becomes of a document, and has it saved. */
  async function followMaking(asked: Promise<Made>, kind: DocumentKind, name: string): Promise<void> {
    patch({ message: undefined });
    const timer = setTimeout(() => patch({ progress: { label: t('making_document') } }), noticeable);
    try {
      const made = await asked;
      if (made === 'failed') return patch({ message: { tone: 'alert', text: t('document_failed') } });
      if (made) saveDocument(made.bytes, kind, name);
      patch({ message: made ? savedMessage(made.missing) : { tone: 'status', text: t('cancelled') } });
    } finally {
      clearTimeout(timer);
    }
  }

  function close(): void {
    session.current?.end();
    session.current = undefined;
    // The worker took with it what it was making.
    making.current = Promise.resolve();
    setState(undefined);
    setRefusal(undefined);
  }

  const load = useMemo(
    () => async (from: number, to: number) => (await worker().lines(from, to)).map(accountLine),
    [],
  );
  // Not at every word of progress: a list may have thousands of classes.
  const { overview, query: asked, perPage, sentence, message, progress } = state ?? {};
  const lasting = useMemo(() => state && listScreen(state), [overview, asked, perPage, sentence]);
  const screen: ListScreen | undefined = lasting && { ...lasting, message, progress };
  return {
    screen,
    state,
    refusal,
    version,
    read,
    open,
    refuse,
    attempt,
    query,
    make,
    close,
    /** Starts the worker before it is needed. */
    prepare: () => void attempt('prepare', worker),
    load,
    patch,
    cancel: () => attempt('cancel', () => worker().cancel()),
  };
}

/** `failed` and noted, not rejected: nobody waits for a document while others are made. */
async function attemptToMake(make: () => Promise<MadeDocument | undefined>): Promise<Made> {
  try {
    return await make();
  } catch (error) {
    noteFailure('lists/document', error);
    return 'failed';
  }
}

/** An open list and what can be done with it. */
export type ListTool = ReturnType<typeof useList>;

interface Acts {
  erase(): Promise<void>;
  print(): void;
}

/** The handlers of both surfaces, tab and popup. */
export function listHandlers(list: ListTool, { erase, print }: Acts): ListHandlers {
  return {
    onAct: (id) => {
      if (id === 'cancel') void list.cancel();
      else if (id === 'erase') void list.attempt('erase', erase);
      else if (id === 'print') void list.attempt('print', print);
      else void list.make(id as DocumentKind);
    },
    onSort: (order) => void list.query({ order: order as SortOrder }),
    onSearch: (text) => void list.query({ text }),
    onStates: (states) => void list.query({ states: states as AccountState[] }),
    onClasses: (classes) => void list.query({ classes }),
    onPerPage: (perPage) => list.patch({ perPage }),
    onSentence: (sentence) => list.patch({ sentence: sentence.slice(0, longestSentence) }),
  };
}
