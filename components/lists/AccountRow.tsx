import type { AccountLine } from '../../lib/view/list';
import { Tag } from '../Tag';

export interface AccountRowProps {
  /** Position among the rows shown, from 0. */
  row: number;
  /** Absent until it is loaded. */
  line?: AccountLine;
}

/**
 * One account in the table, or its placeholder. The placeholder has the same elements without texts, so that scrolling
 * creates no elements.
 */
export function AccountRow({ row, line }: AccountRowProps) {
  const noPassword = line !== undefined && line.password === undefined;
  return (
    // The heading is row 1.
    <tr class={line ? undefined : 'pending'} aria-rowindex={row + 2}>
      <td class="class">
        <div class="cell">{line?.className}</div>
      </td>
      <td class="last">
        <div class="cell">{line?.lastName}</div>
      </td>
      <td class="first">
        <div class="cell">{line?.firstName}</div>
      </td>
      <td class="state">
        <div class="cell">{line && <Tag state={line.state} text={line.stateText} />}</div>
      </td>
      <td class="login mono">
        <div class="cell">{line?.login}</div>
      </td>
      <td class={noPassword ? 'password note' : 'password mono'}>
        <div class="cell">{line?.password ?? line?.passwordNote}</div>
      </td>
    </tr>
  );
}
