export const batchOf = (user) => ({
  user_identities: { customer_id: user.id },
  device_info: {
    platform: 'iOS',
    ios_advertising_id: user.idfa,
    att_authorization_status: 'not_determined',
  },
  events: [],
  environment: 'production',
});
