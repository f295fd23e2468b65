/** The one format of lists that is read: ÉduConnect's. */
export { readEduconnectList as readList } from './educonnect';
export { activationAddress } from './educonnect/address';
export { largestList, refuseBinary } from './educonnect/not-a-list';
