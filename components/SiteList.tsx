import { useId } from 'preact/hooks';
import { Button } from './Button';

export interface AllowedSite {
  origin: string;
  /** « ent.iledefrance.fr », shown in place of the origin's match pattern. */
  name: string;
  /** « Console ENT », where the origin is known. */
  note?: string;
}

export interface SiteListProps {
  sites: AllowedSite[];
  /** « Retirer », « Activer » */
  actionLabel: string;
  onAction: (origin: string, event: MouseEvent) => void;
}

/** Origins with a button for each. Its action can be undone, so nothing is confirmed. */
export function SiteList({ sites, actionLabel, onAction }: SiteListProps) {
  const id = useId();
  return (
    <ul class="rows">
      {sites.map(({ origin, name, note }, index) => (
        <li key={origin}>
          <div>
            <span id={`${id}-${index}`}>{name}</span>
            {note && <p class="soft">{note}</p>}
          </div>
          <Button
            label={actionLabel}
            look="small"
            describedBy={`${id}-${index}`}
            onPress={(event) => onAction(origin, event)}
          />
        </li>
      ))}
    </ul>
  );
}
