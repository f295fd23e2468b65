import type { Report } from '../../../lib/report/report';
import type { Snapshot } from '../../../lib/report/snapshot';
import type { PageId } from '../../../lib/sites/contract';

/** What a reported page is called, where it stands, and what it must be recognised as; the first line of its file. */
export interface ReportedHead {
  url: string;
  /** Absent for a page that is none of ours. */
  page?: PageId;
}

/** The file of a fixture page made of a report: its head in a comment, then the page. */
export function reportedPage({ address, document }: Report, page: PageId | undefined): string {
  const head: ReportedHead = { url: address, page };
  // As JSON may write them too: with them as they are, an address could end the comment.
  const json = JSON.stringify(head).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e');
  return `<!-- ${json} -->\n<!doctype html>\n${htmlOf(document)}\n`;
}

/** The head of such a file. Throws when it has none. */
export function readHead(html: string): ReportedHead {
  const head = /^<!-- (\{.*\}) -->\n/.exec(html)?.[1];
  if (!head) throw new Error('The page has no head');
  return JSON.parse(head) as ReportedHead;
}

const unclosed = /^(br|col|hr|img|input|wbr)$/;

function htmlOf({ tag, attributes = {}, children = [], shadow }: Snapshot): string {
  // Not every parser's idea of a page hides what is `hidden`.
  const hidden = 'hidden' in attributes ? { style: 'display: none' } : {};
  const given = Object.entries({ ...attributes, ...hidden }).map(
    ([name, value]) => ` ${name}="${escaped(value)}"`,
  );
  const open = `<${tag}${given.join('')}>`;
  if (unclosed.test(tag)) return open;
  const root = shadow ? `<template shadowrootmode="open">${insideOf(shadow)}</template>` : '';
  return `${open}${root}${insideOf(children)}</${tag}>`;
}

function insideOf(children: (Snapshot | string)[]): string {
  const lines = children.map((child) => (typeof child === 'string' ? escaped(child) : htmlOf(child)));
  // Blocks on lines of their own can be read; text and what stands in it must stay together.
  return children.every((child) => typeof child !== 'string') && lines.length > 1
    ? `\n${lines.join('\n')}\n`
    : lines.join('');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
