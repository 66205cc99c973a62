import requests

URL = "https://s2s.mparticle.com/v2/events"


def device(idfa, **extra):
    return {"ios_advertising_id": idfa, **extra}


def status(user):
    return {"att_authorization_status": user.att}


def right(user):
    requests.post(URL, json={"device_info": device(user.idfa, att_authorization_status=user.att)})


def right_too(user):
    requests.post(URL, json={"device_info": device(user.idfa, **status(user))})


def wrong(user):
    requests.post(URL, json={"device_info": device(user.idfa, os_version="17")})  # expect: s2s/att-status-missing error
