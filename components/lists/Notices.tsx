/** Lasting remarks about a list. The region is always in the page, so that screen readers announce a new one. */
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
