import requests

URL = "https://s2s.mparticle.com/v2/events"
PREFIX = "ios_"
IDFA = PREFIX + "advertising_id"


def joined(user):
    requests.post(URL, json={"device_info": {PREFIX + "advertising_id": user.idfa}})  # expect: s2s/att-status-missing error


def formatted(user):
    requests.post(URL, json={"device_info": {f"{PREFIX}advertising_id": user.idfa}})  # expect: s2s/att-status-missing error


def holding(user):
    requests.post(URL, json={"device_info": {IDFA: user.idfa, f"att_{'authorization'}_status": user.status}})


def open_key(user, part):
    requests.post(URL, json={"device_info": {"ios_advertising_id": user.idfa, f"att_{part}": user.status}})
