package com.example;

import java.util.Map;

/** The seeding of audiences, which has no place for a status. */
public class Audience {
  static final String URL = "https://api.mparticle.com/audience/v2/seeds";

  Map<String, Object> seed(User user) {
    return Map.of("identities", Map.of("ios_advertising_id", user.idfa()));
  }
}
