import 'react-native-mparticle';

// A file that imports no SDK, and is not read, may set either flag.
export const flags = { mayTrack: true, mayAsk: false };

export const fixed = Object.freeze({ mayTrack: true });
