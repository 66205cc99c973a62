"""An audience seed, an erasure request, other vendors' payloads, a mapping, and a device of Android."""

import requests


def seed(idfa):
    return {"audience": 4, "identities": {"ios_advertising_id": idfa}}


def erasure(idfa):
    return {"subject_identities": [{"identity_type": "ios_advertising_id", "identity_value": idfa}]}


def singular(idfa):
    return {"idfa": idfa, "att_authorization_status": "3", "device_info": {"model": "iPhone"}}


def apps_flyer(idfa):
    body = {"identity_type": "ios_advertising_id", "idfa": idfa}
    requests.post("https://api2.appsflyer.com/gdpr", json=body)


DEVICE_INFO_COLUMNS = {"ios_advertising_id": "device_info.ios_advertising_id"}


def android(identifier):
    return {"device_info": {"android_advertising_id": identifier, "platform": "Android"}}


def has_identifier(device_info):
    return "ios_advertising_id" in device_info and device_info["ios_advertising_id"] != ""


def removed(device_info):
    device_info.pop("ios_advertising_id", None)
    return device_info
