/** What the reading of Éléa's pages knows of markup: common names, and Moodle's; none of them is Éléa's own. */
export const marks = {
  names: ['username', 'password'],
  classes: ['active', 'current', 'is-active', 'dropzone', 'error', 'erreur', 'alert-danger', 'alert-error'],
  /** Around what people write: texts, posts, messages, comments, activities and courses with their summaries. */
  written: [
    ...['no-overflow', 'text_to_html', 'forumpost', 'post-content-container', 'blog_entry', 'glossarypost'],
    ...['wiki_content', 'book_content', 'que', 'comment-list', 'comment-message', 'comment-area'],
    ...['message-app', 'message-drawer', 'popover-region', 'course-content', 'coursebox', 'course-summary'],
    ...['summary', 'summarytext', 'activity', 'activity-item', 'activity-description', 'courseindex'],
    ...['block_html', 'block_comments', 'block_news_items', 'block_rss_client', 'block_calendar_upcoming'],
    ...['block_myoverview', 'block_recentlyaccesseditems', 'block_timeline', 'userprofile'],
    ...['editor_atto_content', 'submissionstatustable'],
  ],
  /** Around what stands on every page beside its own content: blocks, whoever fills them, and the drawers of both sides. */
  beside: ['block', 'block-region', 'drawer', 'navbar', 'primary-navigation', 'secondary-navigation'],
  /** Around what the site itself says outside a page's content: notices and dialogs. */
  notices: ['notifications', 'alert', 'toast-wrapper', 'modal', 'moodle-dialogue'],
  /** Parts of the site whose pages are made of what people write, or take files for people. */
  path: [
    ...['mod', 'course', 'user', 'message', 'blog', 'calendar', 'grade', 'enrol', 'group', 'badges', 'files'],
    ...['comment', 'notes', 'tag', 'question', 'contentbank', 'h5p', 'repository', 'backup'],
    ...['draftfile', 'pluginfile'],
  ],
} as const;
