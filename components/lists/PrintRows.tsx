import { Component } from 'preact';
import type { AccountLine } from '../../lib/view/list';

export interface PrintRowsProps {
  lines: AccountLine[];
  withClass: boolean;
}

/** Some rows of the printed list. They are not drawn again while more are added after them. */
export class PrintRows extends Component<PrintRowsProps> {
  override shouldComponentUpdate(next: PrintRowsProps): boolean {
    const { lines, withClass } = this.props;
    return (
      next.withClass !== withClass ||
      next.lines.length !== lines.length ||
      next.lines.some((line, at) => line !== lines[at])
    );
  }

  override render() {
    const { lines, withClass } = this.props;
    return (
      <tbody>
        {lines.map((line) => (
          <tr key={line.key}>
            {withClass && <td>{line.className}</td>}
            <td class="strong">{line.lastName}</td>
            <td>{line.firstName}</td>
            <td>{line.stateText}</td>
            <td class="mono">{line.login}</td>
            <td class={line.password === undefined ? 'note' : 'mono password'}>
              {line.password ?? line.passwordNote}
            </td>
          </tr>
        ))}
      </tbody>
    );
  }
}
