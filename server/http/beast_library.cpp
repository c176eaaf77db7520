// Compiles the parts of Asio and Beast that need no templates, once.
#undef emit
#undef foreach
#undef signals
#undef slots
#include <boost/asio/impl/src.hpp>
#include <boost/asio/ssl/impl/src.hpp>
#include <boost/beast/src.hpp>
