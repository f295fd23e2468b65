import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ListHandlers } from '../../components/lists/ListsPage';
import type { SlipsPerPage } from '../documents/pdf/slips';
import { failureText } from '../failure';
import { largestList } from '../lists/read';
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
/** Characters of the school's sentence. A longer one would be too small to read on a slip. */
const longestSentence = 300;
/** Work that takes longer shows a progress bar. Milliseconds. */
const noticeable = 500;

/** What became of a document: undefined when it was cancelled. */
type Made = MadeDocument | undefined | 'failed';

/** The list that is open in this page: what the screen shows, and what can be done with it. Its rows are in the worker. */
export function useList() {
  const session = useRef<ListSession | undefined>(undefined);
  const making = useRef(Promise.resolve());
  const [state, setState] = useState<ListState>();
  /** Shown while no list is open. */
  const [refusal, setRefusal] = useState<Message>();
  const [version, setVersion] = useState(0);
  useEffect(() => () => session.current?.end(), []);

  const patch = (news: Partial<ListState>) => setState((now) => now && { ...now, ...news });
  /** Replaces the message, with or without an open list. */
  const showMessage = (message?: Message) => {
    setRefusal(message);
    patch({ message });
  };
  const showAlert = (text: string) => showMessage({ tone: 'alert', text });
  /** The worker had the rows, so the list is closed. */
  const onLost = (error: Error) => {
    noteFailure('lists/worker', error);
    close();
    setRefusal({ tone: 'alert', text: failureText(error) });
  };
  const worker = () => {
    session.current ??= new ListSession(onLost);
    return session.current;
  };

  /** What `work` gives. Where it fails, shows why and gives undefined. */
  const attempt = <Value>(name: string, work: () => Value | Promise<Value>): Promise<Value | undefined> =>
    attemptAt(`lists/${name}`, work, showAlert);

  /** The bytes of a file that a person chose. Where they cannot be read, shows why and gives undefined. */
  async function read(file: File): Promise<Uint8Array | undefined> {
    showMessage();
    try {
      if (file.size <= largestList) return await readList(file);
      showAlert(refusalText({ code: 'list-too-large', details: [] }));
    } catch (error) {
      noteFailure('lists/read', error);
      showAlert(t('bring_unreadable'));
    }
    return undefined;
  }

  /** Opens a list. Where it is refused, shows why and gives false. */
  async function open(name: string, bytes: Uint8Array): Promise<boolean> {
    showMessage();
    const isOpen = await attempt('open', async () => {
      const opened = await worker().open(bytes);
      if (!opened.ok) {
        showAlert(refusalText(opened.refusal));
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

  /** Makes a document and saves it. Documents are made one after the other, so that « Annuler » cancels the current one. */
  function makeDocument(kind: DocumentKind): Promise<void> {
    if (!state) return Promise.resolve();
    const { perPage, sentence, query, name } = state;
    const label = t('making_document');
    const begun = performance.now();
    // Progress comes through another channel than the document. A late report would show the bar again after the end.
    let ended = false;
    const onProgress = (value: number) => {
      if (!ended && performance.now() - begun > noticeable) patch({ progress: { label, value } });
    };
    const order = { kind, perPage: Number(perPage) as SlipsPerPage, sentence, order: query.order };
    // The worker is asked at once, because the document is made of the rows that the person sees now.
    const asked = attemptToMake(() => worker().make({ ...order, labels: documentLabels() }, onProgress));
    making.current = making.current.then(async () => {
      await attempt('document', () => followMaking(asked, kind, name));
      ended = true;
      patch({ progress: undefined });
    });
    return making.current;
  }

  /** Waits for a document, saves it, and shows what became of it. */
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
    // The document that was being made ended with the worker.
    making.current = Promise.resolve();
    setState(undefined);
    setRefusal(undefined);
  }

  const load = useMemo(
    () => async (from: number, to: number) => (await worker().lines(from, to)).map(accountLine),
    [],
  );
  // Not computed again at each report of progress: a list may have thousands of classes.
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
    showAlert,
    attempt,
    query,
    makeDocument,
    close,
    /** Starts the worker before it is needed. */
    prepare: () => void attempt('prepare', worker),
    load,
    patch,
    cancel: () => attempt('cancel', () => worker().cancel()),
  };
}

/** Gives `failed` where the making rejects: nobody handles a rejection while the documents before are made. */
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

/** The handlers of the tab and of the popup. */
export function listHandlers(list: ListTool, { erase, print }: Acts): ListHandlers {
  return {
    onAct: (id) => {
      if (id === 'cancel') void list.cancel();
      else if (id === 'erase') void list.attempt('erase', erase);
      else if (id === 'print') void list.attempt('print', print);
      else void list.makeDocument(id as DocumentKind);
    },
    onSort: (order) => void list.query({ order: order as SortOrder }),
    onSearch: (text) => void list.query({ text }),
    onStates: (states) => void list.query({ states: states as AccountState[] }),
    onClasses: (classes) => void list.query({ classes }),
    onPerPage: (perPage) => list.patch({ perPage }),
    onSentence: (sentence) => list.patch({ sentence: sentence.slice(0, longestSentence) }),
  };
}
