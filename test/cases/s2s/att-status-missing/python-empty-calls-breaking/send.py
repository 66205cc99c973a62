import requests
URL = "https://s2s.mparticle.com/v2/events"

def device_info(user, status=None):
    info = {"platform": "iOS", "ios_advertising_id": user.idfa}
    info["att_authorization_status"] = status
    return info

def a(user):
    requests.post(URL, json={"device_info": device_info(user, user.att)})

def b(user):
    requests.post(URL, json={"device_info": device_info(user)})  # expect: s2s/att-status-missing error
