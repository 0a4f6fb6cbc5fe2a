package platform

// Handle names a native window; 0 where there is none.
type Handle uintptr
