import time

import mparticle


def seconds(user):
    device = mparticle.DeviceInformation(ios_advertising_id=user.idfa, att_authorization_status="denied")
    device.att_timestamp_unixtime_ms = 1614121622  # expect: s2s/att-timestamp-invalid error
    return device


def text(user):
    return {
        "device_info": {
            "ios_advertising_id": user.idfa,
            "att_authorization_status": "denied",
            "att_timestamp_unixtime_ms": "2021-02-23T22:27:02Z",  # expect: s2s/att-timestamp-invalid error
        }
    }


def clock(user):
    device_info = {"ios_advertising_id": user.idfa, "att_authorization_status": "denied"}
    device_info["att_timestamp_unixtime_ms"] = int(time.time())  # expect: s2s/att-timestamp-invalid error
    return device_info


def moment(user, answered_at):
    return mparticle.DeviceInformation(
        ios_advertising_id=user.idfa,
        att_authorization_status="denied",
        att_timestamp_unixtime_ms=round(answered_at.timestamp()),  # expect: s2s/att-timestamp-invalid error
    )
