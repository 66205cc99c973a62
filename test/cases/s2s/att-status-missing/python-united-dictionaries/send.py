import requests

URL = "https://s2s.mparticle.com/v2/events"


def status(user):
    return {"att_authorization_status": user.att}


def right(user):
    requests.post(URL, json={"device_info": {"ios_advertising_id": user.idfa} | status(user)})


def right_too(user):
    device = {"ios_advertising_id": user.idfa}
    device |= status(user)
    requests.post(URL, json={"device_info": device})


def wrong(user):
    requests.post(URL, json={"device_info": {"ios_advertising_id": user.idfa} | {"os_version": "17"}})  # expect: s2s/att-status-missing error
