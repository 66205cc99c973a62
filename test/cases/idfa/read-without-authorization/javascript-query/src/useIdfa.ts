import { useQuery } from '@tanstack/react-query';
import { getTrackingStatus } from 'react-native-tracking-transparency';
import { getAdvertisingId } from 'expo-tracking-transparency';
export const useIdfa = () => {
  const { data: status } = useQuery({ queryKey: ['att'], queryFn: getTrackingStatus });
  return useQuery({ queryKey: ['idfa'], queryFn: () => getAdvertisingId(), enabled: status === 'authorized' });
};
