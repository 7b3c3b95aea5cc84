-- Run by neovim.test.ts in a Neovim without any configuration: opens the screenplay, does what a writer would,
-- and writes what it saw as JSON. The environment says where, and how to start the server.
local report_path, node, cli = vim.env.UNDERCURRENT_REPORT, vim.env.UNDERCURRENT_NODE, vim.env.UNDERCURRENT_CLI
local MOST = 60000
local report = { version = tostring(vim.version().major) .. '.' .. tostring(vim.version().minor) }

local function finish()
  vim.fn.writefile({ vim.json.encode(report) }, report_path)
  vim.cmd('qall!')
end

local function run()
  local messages = {}
  vim.notify = function(text) table.insert(messages, text) end
  local buffer = vim.api.nvim_get_current_buf()
  local client_id = vim.lsp.start_client({
    name = 'undercurrent',
    cmd = { node, cli, 'lsp', '--stdio' },
    root_dir = vim.fn.getcwd(),
  })
  assert(client_id, 'the server did not start')
  vim.lsp.buf_attach_client(buffer, client_id)
  local client = vim.lsp.get_client_by_id(client_id)
  report.attached = vim.wait(MOST, function() return client.initialized == true end)

  vim.wait(MOST, function() return #vim.diagnostic.get(buffer) > 0 end)
  report.diagnostics = vim.tbl_map(function(found) return found.code end, vim.diagnostic.get(buffer))

  -- As often as it takes until the script has been read; then as the writer sees it.
  vim.fn.search('^INT\\.')
  local function ask(method, params)
    local answers = vim.lsp.buf_request_sync(buffer, method, params, MOST) or {}
    return (answers[client_id] or {}).result
  end
  local document = { textDocument = vim.lsp.util.make_text_document_params(buffer) }
  vim.wait(MOST, function()
    local lenses = ask('textDocument/codeLens', document) or {}
    report.lenses = vim.tbl_map(function(lens) return lens.command.title end, lenses)
    return #lenses > 0 and not vim.tbl_contains(report.lenses, 'not read yet')
  end)
  local function floating()
    return vim.tbl_filter(function(window)
      return vim.api.nvim_win_get_config(window).relative ~= ''
    end, vim.api.nvim_list_wins())[1]
  end
  local function hover()
    vim.lsp.buf.hover()
    vim.wait(MOST, function() return floating() ~= nil end)
    local window = floating()
    local text = table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), '\n')
    vim.api.nvim_win_close(window, true)
    return text
  end
  report.hover = hover()
  local hints = ask('textDocument/inlayHint', {
    textDocument = document.textDocument,
    range = { start = { line = 0, character = 0 }, ['end'] = { line = vim.fn.line('$'), character = 0 } },
  }) or {}
  report.hints = #hints
  -- A line strong enough for a hint has words that drive it.
  vim.fn.cursor(hints[1].position.line + 1, 3)
  report.line_hover = hover()

  report.symbols = vim.tbl_map(function(symbol) return symbol.name end, ask('textDocument/documentSymbol', document))
  report.found = vim.tbl_map(function(symbol) return symbol.name end, ask('workspace/symbol', { query = 'office' }))
  report.folds = #ask('textDocument/foldingRange', document)

  -- What is found, and what this editor is offered to do about it.
  local at
  vim.wait(MOST, function()
    for _, found in ipairs(vim.diagnostic.get(buffer)) do
      if found.code == 'undercurrent/flat-scene' then at = { line = found.lnum, character = 1 } end
    end
    return at ~= nil
  end)
  local actions = ask('textDocument/codeAction', {
    textDocument = document.textDocument,
    range = { start = at, ['end'] = at },
    context = { diagnostics = {} },
  })
  report.actions = vim.tbl_map(function(action) return action.title end, actions)
  vim.lsp.handlers['window/showMessage'] = function(_, shown) report.told = shown.message end
  for _, action in ipairs(actions) do
    if vim.startswith(action.title, 'Compare') then ask('workspace/executeCommand', action.command) end
  end
  vim.wait(MOST, function() return report.told ~= nil end)

  -- An edit is sent as a change, and the answer speaks of it.
  vim.api.nvim_buf_set_lines(buffer, 0, 0, false, { 'INT. NEW ROOM - DAY', '' })
  report.edited = ask('textDocument/documentSymbol', document)[1].name

  report.messages = messages
  vim.lsp.stop_client(client_id)
  report.stopped = vim.wait(MOST, function() return client.is_stopped() end)
end

local ok, problem = pcall(run)
if not ok then report.problem = tostring(problem) end
finish()
