import time
from datetime import datetime, timezone


def fraction(user):
    device_info = {
        "ios_advertising_id": user.idfa,
        "att_authorization_status": user.status,
        "att_timestamp_unixtime_ms": time.time() * 1000,  # expect: s2s/att-timestamp-invalid error
    }
    return {"device_info": device_info}


def text(user):
    device_info = {
        "ios_advertising_id": user.idfa,
        "att_authorization_status": user.status,
        "att_timestamp_unixtime_ms": datetime.now(timezone.utc).isoformat(),  # expect: s2s/att-timestamp-invalid error
    }
    return {"device_info": device_info}


def whole(user):
    device_info = {
        "ios_advertising_id": user.idfa,
        "att_authorization_status": user.status,
        "att_timestamp_unixtime_ms": int(time.time() * 1000),
    }
    return {"device_info": device_info}


def multiplied(user):
    device_info = {
        "ios_advertising_id": user.idfa,
        "att_authorization_status": user.status,
        "att_timestamp_unixtime_ms": round(datetime.now(timezone.utc).timestamp()) * 1000,
    }
    return {"device_info": device_info}


def divided(user):
    device_info = {
        "ios_advertising_id": user.idfa,
        "att_authorization_status": user.status,
        "att_timestamp_unixtime_ms": time.time_ns() // 1_000_000,
    }
    return {"device_info": device_info}
