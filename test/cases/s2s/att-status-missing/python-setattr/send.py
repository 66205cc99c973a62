import mparticle


def holding(idfa, status):
    device = mparticle.DeviceInformation()
    device.ios_advertising_id = idfa
    setattr(device, "att_authorization_status", status)
    return device


def computed(idfa, key, status):
    device = mparticle.DeviceInformation()
    device.ios_advertising_id = idfa  # expect: s2s/att-status-missing note
    setattr(device, key, status)
    return device


def other_member(idfa):
    device = mparticle.DeviceInformation()
    setattr(device, "ios_advertising_id", idfa)  # expect: s2s/att-status-missing error
    setattr(device, "att_timestamp_unixtime_ms", 1700000000000)
    return device


def other_object(idfa, status, log):
    device = mparticle.DeviceInformation()
    device.ios_advertising_id = idfa  # expect: s2s/att-status-missing error
    setattr(log, "att_authorization_status", status)
    return device


def by_method(idfa, status):
    device = mparticle.DeviceInformation(ios_advertising_id=idfa)
    device.__setattr__("att_authorization_status", status)
    return device
