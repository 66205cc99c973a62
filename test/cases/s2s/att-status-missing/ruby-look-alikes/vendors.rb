# An audience seed, an erasure request, other vendors' payloads, a mapping, and a device of Android.
class Vendors
  DEVICE_INFO_COLUMNS = { ios_advertising_id: 'device_info.ios_advertising_id' }.freeze

  def seed(idfa)
    { audience: 4, identities: { ios_advertising_id: idfa } }
  end

  def erasure(idfa)
    { subject_identities: [{ identity_type: 'ios_advertising_id', identity_value: idfa }] }
  end

  def singular(idfa)
    { idfa: idfa, att_authorization_status: '3', device_info: { model: 'iPhone' } }
  end

  def android(identifier)
    { device_info: { android_advertising_id: identifier, platform: 'Android' } }
  end

  def text(idfa)
    ids = { ios_advertising_id: idfa }
    { device_info: ids.to_s }
  end

  def identifier?(device_info)
    device_info.key?(:ios_advertising_id) && !device_info[:ios_advertising_id].empty?
  end
end
