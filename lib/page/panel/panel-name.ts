/** Element name of the panel in a page. */
export const panelName = 'passerelle-panel';
