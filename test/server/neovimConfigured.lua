-- Run by neovim.test.ts in a Neovim configured by the lines of docs/editors.md alone: waits until the script has been
-- read, and writes what stands above its scenes.
local MOST = 60000
local report = { filetype = vim.bo.filetype }

local function run()
  local function lenses()
    return vim.tbl_map(function(lens) return (lens.command or {}).title or '' end, vim.lsp.codelens.get(vim.api.nvim_get_current_buf()))
  end
  vim.wait(MOST, function()
    -- As when the writer rests.
    vim.cmd('doautocmd CursorHold')
    vim.wait(100, function() return false end)
    report.lenses = lenses()
    return #report.lenses > 0 and not vim.tbl_contains(report.lenses, 'not read yet')
  end)
  local client = vim.lsp.get_active_clients()[1]
  report.name = client and client.name
  vim.lsp.stop_client(vim.lsp.get_active_clients())
  vim.wait(MOST, function() return #vim.lsp.get_active_clients() == 0 end)
end

local ok, problem = pcall(run)
if not ok then report.problem = tostring(problem) end
vim.fn.writefile({ vim.json.encode(report) }, vim.env.UNDERCURRENT_REPORT)
vim.cmd('qall!')
