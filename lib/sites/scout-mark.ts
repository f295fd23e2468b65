/** Set on the global object of a document's scripts of ours where the scout has come. */
export const scoutHere = Symbol.for('passerelle scout');
