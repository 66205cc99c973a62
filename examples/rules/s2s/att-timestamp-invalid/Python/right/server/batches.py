import time


def batch_of(user):
    return {
        "user_identities": {"customer_id": user.id},
        "device_info": {
            "platform": "iOS",
            "ios_advertising_id": user.idfa,
            "att_authorization_status": user.att_status,
            "att_timestamp_unixtime_ms": int(time.time() * 1000),
        },
        "events": [],
        "environment": "production",
    }
