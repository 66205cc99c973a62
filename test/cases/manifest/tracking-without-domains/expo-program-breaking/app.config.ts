const privacy = {
  NSPrivacyTracking: true, // expect: manifest/tracking-without-domains error
};

export default { name: 'Shop', ios: { privacyManifests: privacy } };
