public final class Form {}
