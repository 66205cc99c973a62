package com.example;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A seed of an audience: identities have no status. */
record Identities(@JsonProperty("ios_advertising_id") String idfa, @JsonProperty("email") String email) {}

record Seed(@JsonProperty("identities") Identities identities) {}

class Seeds {
  static final String URL = "https://api.mparticle.com/audience/v2/seeds";

  Identities of(User user) {
    return new Identities(user.idfa(), user.email());
  }
}
