import { Tag } from '../Tag';
import type { AccountLine } from './data';

export interface AccountRowProps {
  /** Position among the rows shown, from 0. */
  row: number;
  /** Absent until it has come. */
  line?: AccountLine;
}

/** One account in the table, or its placeholder. A cell's text is its key: new text, new measure of its size. */
export function AccountRow({ row, line }: AccountRowProps) {
  // The heading is row 1.
  const index = row + 2;
  if (!line) {
    return (
      <tr class="pending" aria-rowindex={index}>
        {['class', 'last', 'first', 'state', 'login', 'password'].map((name) => (
          <td class={name} key={name} />
        ))}
      </tr>
    );
  }
  const { password } = line;
  return (
    <tr aria-rowindex={index} class={row % 2 ? 'odd' : undefined}>
      <td class="class">
        <Cell text={line.className} />
      </td>
      <td class="last">
        <Cell text={line.lastName} />
      </td>
      <td class="first">
        <Cell text={line.firstName} />
      </td>
      <td class="state">
        <div class="cell" key={line.stateText}>
          <Tag state={line.state} text={line.stateText} />
        </div>
      </td>
      <td class="login mono">
        <Cell text={line.login} />
      </td>
      <td class={password === undefined ? 'password note' : 'password mono'}>
        <Cell text={password ?? line.passwordNote} />
      </td>
    </tr>
  );
}

function Cell({ text }: { text: string }) {
  return (
    <div class="cell" key={text}>
      {text}
    </div>
  );
}
