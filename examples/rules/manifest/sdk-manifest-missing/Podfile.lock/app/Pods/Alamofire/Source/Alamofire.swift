public enum AFInfo {}
