import { getAdvertisingId } from 'react-native-advertising-id';

export const identifier = () => getAdvertisingId();
