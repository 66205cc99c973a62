exports.build = (user) => ({
  device_info: {
    ios_advertising_id: user.idfa,
    att_authorization_status: user.att,
    att_timestamp_unixtime_ms: user.attTime ?? 1614121622175,
  },
});
