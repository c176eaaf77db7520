#pragma once

#include <optional>
#include <QByteArray>
#include <QString>

namespace dais::store {

/// Walks over JSON text without building anything: for the few columns that lists need out of bodies that are stored
/// as received. Never reads past the end, whatever the text; what it cannot follow it reports as false.
class JsonScan {
public:
    /// Calls `each(key, value)` for the members of the object `text`; a value is the slice of its text.
    template <typename F>
    [[nodiscard]] static bool object(QByteArrayView text, F &&each)
    {
        const char *at = text.data();
        const char *const end = at + text.size();
        if (!open(at, end, '{'))
            return false;
        while (!close(at, end, '}')) {
            const auto key = string(at, end);
            if (!key || !colon(at, end))
                return false;
            const auto value = skip(at, end);
            if (!value)
                return false;
            each(*key, *value);
            if (!separator(at, end, '}'))
                return false;
        }
        return true;
    }
    /// Calls `each(value)` for the elements of the array `text`.
    template <typename F>
    [[nodiscard]] static bool array(QByteArrayView text, F &&each)
    {
        const char *at = text.data();
        const char *const end = at + text.size();
        if (!open(at, end, '['))
            return false;
        while (!close(at, end, ']')) {
            const auto value = skip(at, end);
            if (!value)
                return false;
            each(*value);
            if (!separator(at, end, ']'))
                return false;
        }
        return true;
    }

    /// The text of a JSON string; empty for anything else.
    [[nodiscard]] static QString text(QByteArrayView value);
    /// A whole number; 0 for anything else.
    [[nodiscard]] static qint64 number(QByteArrayView value);
    /// "A012-345-678" as 12345678; 0 for anything else.
    [[nodiscard]] static qint64 aNumber(QByteArrayView value);
    /// An ISO 8601 UTC instant with milliseconds, as milliseconds since 1970; empty for anything else.
    [[nodiscard]] static std::optional<qint64> time(QByteArrayView value);
    /// A UUID's 16 bytes; null for anything else.
    [[nodiscard]] static QByteArray uuid(QByteArrayView value);

private:
    static void blanks(const char *&at, const char *end);
    static bool open(const char *&at, const char *end, char bracket);
    static bool close(const char *&at, const char *end, char bracket);
    static bool colon(const char *&at, const char *end);
    static bool separator(const char *&at, const char *end, char closing);
    static std::optional<QByteArrayView> string(const char *&at, const char *end); ///< Without its quotes.
    static std::optional<QByteArrayView> skip(const char *&at, const char *end);
};

} // namespace dais::store
