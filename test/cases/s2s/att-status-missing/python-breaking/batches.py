import mparticle
import requests

MPARTICLE_URL = "https://s2s.us1.mparticle.com/v2/events"


def sdk(user):
    batch = mparticle.Batch()
    device_info = mparticle.DeviceInformation()
    device_info.ios_advertising_id = user.idfa  # expect: s2s/att-status-missing error
    batch.device_info = device_info
    return batch


def labelled(user):
    return mparticle.DeviceInformation(
        platform="iOS",
        ios_advertising_id=user.idfa,  # expect: s2s/att-status-missing error
    )


def dictionary(user):
    device = {"platform": "iOS", "ios_advertising_id": user.idfa}  # expect: s2s/att-status-missing error
    requests.post(MPARTICLE_URL, json={"environment": "production", "device_info": device})


def by_key(user):
    device_info = dict(platform="iOS")
    device_info["ios_advertising_id"] = user.idfa  # expect: s2s/att-status-missing error
    return {"device_info": device_info}


def sometimes(user):
    device_info = {"ios_advertising_id": user.idfa}  # expect: s2s/att-status-missing note
    if user.att:
        device_info["att_authorization_status"] = user.att
    return device_info


def empty(user):
    return mparticle.DeviceInformation(ios_advertising_id=user.idfa, att_authorization_status=None)  # expect: s2s/att-status-missing error


def from_a_caller(device_info, user):
    device_info.ios_advertising_id = user.idfa  # expect: s2s/att-status-missing note


def several(users):
    return [{"device_info": {"ios_advertising_id": user.idfa}} for user in users]  # expect: s2s/att-status-missing error


def merged(user, base):
    device_info = base | {"ios_advertising_id": user.idfa}  # expect: s2s/att-status-missing note
    return {"device_info": device_info}


def updated(user):
    device_info = {"platform": "iOS"}
    device_info.update({"ios_advertising_id": user.idfa})  # expect: s2s/att-status-missing error
    return {"device_info": device_info}
