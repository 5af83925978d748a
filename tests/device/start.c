/* How a Cortex-M4 begins: its table of vectors, and the floating-point unit switched on. */
#include <stdint.h>

extern void _start(void);

static void reset(void)
{
    *(volatile uint32_t *)0xE000ED88 |= 0xFu << 20;
    __asm__ volatile("dsb\n isb");
    _start();
}

__attribute__((section(".vectors"), used)) static const uintptr_t vectors[] = {
    0x00400000, (uintptr_t)reset,
};
