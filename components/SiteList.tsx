import { useId } from 'preact/hooks';
import { Button } from './Button';

export interface AllowedSite {
  origin: string;
  /** « Console ENT », where the origin is known. */
  note?: string;
}

export interface SiteListProps {
  sites: AllowedSite[];
  /** « Retirer » */
  removeLabel: string;
  onRemove: (origin: string, event: MouseEvent) => void;
}

/** The origins the person allowed. Taking one away can be undone by allowing it again, so nothing is asked. */
export function SiteList({ sites, removeLabel, onRemove }: SiteListProps) {
  const id = useId();
  return (
    <ul class="rows">
      {sites.map(({ origin, note }, index) => (
        <li key={origin}>
          <div>
            <span class="mono" id={`${id}-${index}`}>
              {origin}
            </span>
            {note && <p class="soft">{note}</p>}
          </div>
          <Button
            label={removeLabel}
            look="small"
            describedBy={`${id}-${index}`}
            onPress={(event) => onRemove(origin, event)}
          />
        </li>
      ))}
    </ul>
  );
}
