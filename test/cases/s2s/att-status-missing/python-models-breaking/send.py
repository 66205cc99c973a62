from dataclasses import dataclass, asdict
from typing import Optional
from pydantic import BaseModel, Field
import requests, time

URL = "https://s2s.us1.mparticle.com/v2/events"

@dataclass
class DeviceInfo:
    ios_advertising_id: str
    platform: str = "iOS"
    att_authorization_status: Optional[str] = None

class Device(BaseModel):
    idfa: str = Field(alias="ios_advertising_id")
    att_status: Optional[str] = Field(default=None, alias="att_authorization_status")
    att_time: Optional[int] = Field(None, alias="att_timestamp_unixtime_ms")

def missing(user):
    d = DeviceInfo(ios_advertising_id=user.idfa)  # expect: s2s/att-status-missing error
    requests.post(URL, json={"device_info": asdict(d)})

def positional(user):
    return {"device_info": asdict(DeviceInfo(user.idfa))}  # expect: s2s/att-status-missing error

def right(user):
    return {"device_info": asdict(DeviceInfo(ios_advertising_id=user.idfa, att_authorization_status=user.status))}

def model_missing(user):
    return Device(idfa=user.idfa)  # expect: s2s/att-status-missing error

def model_ok(user):
    return Device(ios_advertising_id=user.idfa, att_authorization_status=user.status)
