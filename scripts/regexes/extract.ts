import { parseSync } from 'vite';

/** The regular expressions of a script, each once. */
export interface Found {
  /** `/source/flags` of literals, and of `new RegExp` with constant strings. */
  written: Set<string>;
  /** Those put together while the script runs, as they stand in it. */
  built: Set<string>;
}

type Node = { type: string; start: number; end: number } & Record<string, unknown>;

/** String methods that make a regular expression of a string. */
const compiling = new Set(['match', 'matchAll', 'search']);

/** Finds every regular expression in the JavaScript `code`; throws on code that is none. */
export function regexesIn(code: string): Found {
  const { program, errors } = parseSync('script.js', code, { sourceType: 'unambiguous' });
  if (errors.length > 0) throw new Error(errors[0]?.message);
  const found: Found = { written: new Set(), built: new Set() };
  visit(program as unknown as Node);
  return found;

  function visit(node: Node): void {
    const literal = node.regex as { pattern: string; flags: string } | undefined;
    if (literal) found.written.add(`/${literal.pattern}/${literal.flags}`);
    else if (isConstructor(node)) addConstructed(node);
    for (const value of Object.values(node)) {
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child);
    }
  }

  function addConstructed(node: Node): void {
    const texts = (node.arguments as Node[]).map(constantOf);
    const [source, flags = ''] = texts;
    // A copy of a literal is counted where the literal stands.
    if (source === undefined || texts.includes(undefined)) found.built.add(code.slice(node.start, node.end));
    else found.written.add(`/${source}/${flags}`);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function isConstructor({ type, callee, arguments: given }: Node): boolean {
  if (type !== 'NewExpression' && type !== 'CallExpression') return false;
  const called = callee as { name?: string; property?: { name?: string } };
  if (called.name === 'RegExp' || called.property?.name === 'RegExp') return true;
  const [first] = given as Node[];
  return compiling.has(called.property?.name ?? '') && first !== undefined && isText(first);
}

function isText({ type, value }: Node): boolean {
  return typeof value === 'string' || type === 'TemplateLiteral';
}

function constantOf(node: Node): string | undefined {
  if (typeof node.value === 'string') return node.value;
  const { quasis, expressions } = node as unknown as {
    quasis?: { value: { cooked: string } }[];
    expressions?: unknown[];
  };
  return node.type === 'TemplateLiteral' && expressions?.length === 0 ? quasis?.[0]?.value.cooked : undefined;
}
