mparticle.logEvent('opened', mparticle.EventType.Other, {});
