const config = { appId: 'com.example.shop', appName: 'Shop', webDir: 'dist' };
export default config;
