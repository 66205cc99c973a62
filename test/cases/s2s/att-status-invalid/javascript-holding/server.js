exports.build = (user) => ({
  device_info: {
    ios_advertising_id: user.idfa,
    att_authorization_status: user.agreed ? 'authorized' : user.restricted ? 'restricted' : 'not_determined',
  },
});
