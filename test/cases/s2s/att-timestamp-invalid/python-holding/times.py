import time

import mparticle


def milliseconds(user):
    device = mparticle.DeviceInformation(ios_advertising_id=user.idfa, att_authorization_status="denied")
    device.att_timestamp_unixtime_ms = 1_614_121_622_175
    return device


def now(user):
    return mparticle.DeviceInformation(
        ios_advertising_id=user.idfa,
        att_authorization_status="denied",
        att_timestamp_unixtime_ms=int(time.time() * 1000),
    )
