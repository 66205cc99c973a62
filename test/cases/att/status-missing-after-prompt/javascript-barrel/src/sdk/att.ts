export * from 'expo-tracking-transparency';
