from dataclasses import dataclass


@dataclass
class Event:
    idfa: str
    att_authorization_status: int = 3


def event(user):
    return Event(idfa=user.idfa)
