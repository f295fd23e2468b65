/** What stays true of a list while it is shown; a region that is always there, so that a new one is read out. */
export function Notices({ notices }: { notices: string[] }) {
  return (
    <div class="live" role="alert">
      {notices.map((notice) => (
        <p class="message" key={notice}>
          {notice}
        </p>
      ))}
    </div>
  );
}
