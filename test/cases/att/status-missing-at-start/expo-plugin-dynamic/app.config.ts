const common = ['expo-font', ['expo-build-properties', { ios: { useFrameworks: 'react-native-mparticle' } }]];

export default ({ config }) => ({
  ...config,
  plugins: [
    ...common,
    ...(process.env.MPARTICLE_KEY ? [['react-native-mparticle', { iosApiKey: 'k', iosApiSecret: 's' }]] : []), // expect: att/status-missing-at-start error
  ],
});
