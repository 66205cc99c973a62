from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

import requests
from mparticle import Batch, DeviceInformation

STATUS_KEY = "att_authorization_status"


def sdk(user):
    batch = Batch()
    batch.device_info = DeviceInformation(
        ios_advertising_id=user.idfa,
        att_authorization_status=user.att,
        att_timestamp_unixtime_ms=1614121622175,
    )
    return batch


def later(user):
    device_info = DeviceInformation()
    device_info.ios_advertising_id = user.idfa
    device_info.att_authorization_status = "authorized" if user.allows else "denied"
    return device_info


def dictionary(user, pod):
    device = {"ios_advertising_id": user.idfa, **status_of(user)}
    requests.post(f"https://s2s.{pod}.mparticle.com/v2/events", json={"device_info": device})


def status_of(user) -> dict:
    return {"att_authorization_status": user.att}


def by_helper(user):
    device_info = {"ios_advertising_id": user.idfa}
    add_status(status="restricted", device=device_info)
    return device_info


def add_status(device, status):
    device["att_authorization_status"] = status


def by_key(user):
    device_info = {"ios_advertising_id": user.idfa}
    device_info[STATUS_KEY] = user.att
    return device_info


def together(user):
    device_info = {"platform": "iOS"}
    if user.att == "authorized":
        device_info["ios_advertising_id"] = user.idfa
        device_info["att_authorization_status"] = "authorized"
    return {"device_info": device_info}


def updated(user):
    device_info = {"platform": "iOS", "att_authorization_status": "denied"}
    device_info.update(ios_advertising_id=user.idfa)
    device_info.update({"ios_advertising_id": user.idfa})
    return {"device_info": device_info}


@dataclass
class DeviceInfo:
    ios_advertising_id: Optional[str] = None
    att_authorization_status: Optional[str] = None


class Sender:
    def __init__(self, client):
        self.client = client
        self.device_info = {}

    def fill(self, user):
        self.device_info["ios_advertising_id"] = user.idfa
        self.device_info["att_authorization_status"] = user.att
        self.client.send(self.device_info)
